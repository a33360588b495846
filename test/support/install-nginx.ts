import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {run} from './install-browser.ts';

/** Said where the course could not be run behind nginx. */
export const noNginx =
  'Not run: the course behind nginx. There is no nginx here and none could be installed; ' +
  'install it (on Debian: apt-get install nginx libnginx-mod-http-brotli-static) and run this again.';

/** Finds nginx, installing Debian's if need be; undefined where neither works. */
export function findOrInstallNginx(): string | undefined {
  return findNginx() ?? installDebians();
}

/** Debian's module that sends what was packed with Brotli before; undefined where there is none. */
export function brotliModule(): string | undefined {
  const places = ['/usr/lib/nginx/modules', '/usr/lib64/nginx/modules', '/etc/nginx/modules'];
  const files = places.map((place) => `${place}/ngx_http_brotli_static_module.so`);
  return files.find((file) => existsSync(file));
}

function findNginx(): string | undefined {
  const places = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx'];
  return places.find((place) => spawnSync(place, ['-v'], {timeout: 20_000}).status === 0);
}

function installDebians(): string | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || !existsSync('/etc/debian_version')) return undefined;
  console.log('There is no nginx here. Installing Debian’s package nginx …');
  const install = (name: string) =>
    run('apt-get', ['install', '-y', '--no-install-recommends', name]);
  run('apt-get', ['update']);
  install('nginx');
  install('libnginx-mod-http-brotli-static');
  // Where services are started, Debian starts the new one at once, and nobody asked for it.
  spawnSync('service', ['nginx', 'stop'], {timeout: 20_000});
  return findNginx();
}

// Browser entry `embed/v1/resize.js`, for pages with our frames: makes each as tall as its page.
const ours = new URL('..', import.meta.url);

addEventListener('message', ({data, origin, source}) => {
  if (data?.imh !== 'height' || !(data.height > 0 && data.height < 100_000)) return;
  // A sandboxed frame says it has no origin, so the frame itself is looked for.
  if (origin !== ours.origin && origin !== 'null') return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || !frame.src.startsWith(`${ours}pages/`)) continue;
    frame.style.height = `${data.height}px`;
  }
});

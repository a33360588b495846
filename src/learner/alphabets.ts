/**
 * How bytes are written in an address. `link` is base64url, which every program
 * keeps whole. `code` is for QR codes, whose cheapest characters are capitals,
 * digits and a few signs: of these 41 stand for two bytes in three characters,
 * which makes a code a quarter smaller.
 */
export const alphabets = {
  link: {
    mark: '1.',
    write(bytes: Uint8Array): string {
      let binary = '';
      for (const byte of bytes) binary += String.fromCharCode(byte);
      return btoa(binary).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
    },
    read(text: string): Uint8Array<ArrayBuffer> {
      if (!/^[\w-]*$/.test(text)) throw new RangeError('This is not base64url.');
      const binary = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
      return Uint8Array.from(binary, (character) => character.charCodeAt(0));
    },
  },
  code: {
    mark: '1:',
    write(bytes: Uint8Array): string {
      let text = '';
      for (let i = 0; i < bytes.length; i += 2) {
        const [one = 0, two] = bytes.subarray(i, i + 2);
        let rest = two === undefined ? one : one * 256 + two;
        for (let left = two === undefined ? 2 : 3; left > 0; left -= 1) {
          text += signs[rest % 41];
          rest = Math.floor(rest / 41);
        }
      }
      return text;
    },
    read(text: string): Uint8Array<ArrayBuffer> {
      const bytes: number[] = [];
      for (let i = 0; i < text.length; i += 3) {
        const group = [...text.slice(i, i + 3)].map((sign) => signs.indexOf(sign));
        const value = group.reduceRight((sum, place) => sum * 41 + place, 0);
        const isPair = group.length === 3;
        if (group.includes(-1) || group.length < 2 || value >= (isPair ? 65536 : 256)) {
          throw new RangeError('This is not of the alphabet.');
        }
        if (isPair) bytes.push(value >> 8);
        bytes.push(value & 255);
      }
      return Uint8Array.from(bytes);
    },
  },
} as const;

const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*+-/';

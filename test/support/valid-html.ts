import {FileSystemConfigLoader, formatterFactory, HtmlValidate} from 'html-validate';

const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    extends: ['html-validate:standard'],
    rules: {
      // Ours by choice: a short doctype, and void elements without a slash.
      'doctype-style': 'off',
      'void-style': 'off',
      // A scrolling table needs the focus, and so a role and a name.
      'prefer-native-element': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
      'no-inline-style': 'error',
    },
  }),
);

/** What is wrong with a page as HTML, in words; empty when it is valid. */
export async function htmlFaults(html: string, path: string): Promise<string> {
  const report = await validator.validateString(html, path);
  return report.valid ? '' : formatterFactory('text')(report.results);
}

// citation-js comes without types; this is the part of it that we use.
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[]);
    format(
      kind: 'bibliography',
      options: {
        template: string;
        format: string;
        lang: string;
        asEntryArray: true;
        hyperlinks: boolean;
      },
    ): [id: string, html: string][];
  }
}

declare module '@citation-js/plugin-csl';

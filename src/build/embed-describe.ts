import type {EmbedApi, Named} from './embed-api.ts';

/** The script that has the element, beside these files. */
const script = 'imh.js';

/**
 * What editors and catalogues read of the element: `custom-elements.json`, by the schema of
 * https://github.com/webcomponents/custom-elements-manifest.
 */
export function describeForEditors(api: EmbedApi): string {
  const {tag: tagName, className: name, description} = api;
  const typed = <T extends Named & {readonly type: string}>({type, ...rest}: T) => ({
    ...rest,
    type: {text: type},
  });
  const declaration = {
    kind: 'class',
    name,
    tagName,
    customElement: true,
    superclass: {name: 'HTMLElement'},
    description,
    attributes: api.attributes.map((attribute) => ({
      ...typed(attribute),
      ...(api.properties.some(({name}) => name === attribute.name) && {fieldName: attribute.name}),
    })),
    members: [
      ...api.properties.map((property) => ({kind: 'field', ...typed(property)})),
      ...api.methods.map((method) => ({
        kind: 'method',
        ...method,
        return: {type: {text: 'void'}},
      })),
    ],
    events: api.events.map(typed),
    slots: api.slots,
    cssParts: api.parts,
    cssProperties: api.cssProperties.map(({standard, ...property}) => ({
      ...property,
      ...(standard && {default: standard}),
    })),
  };
  const definition = {
    kind: 'custom-element-definition',
    name: tagName,
    declaration: {name, module: script},
  };
  const manifest = {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: script,
        declarations: [declaration],
        exports: [definition],
      },
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * The same for TypeScript: a file that needs no other. The element is an interface, since the
 * script gives nobody its class; and its events are known wherever they bubble to.
 */
export function describeForTypeScript(api: EmbedApi, version: string): string {
  const {tag, className: name} = api;
  const doc = (words: string, indent = '  ') => `${indent}/** ${words} */`;
  return `// What a page can use of ${tag} ${version}. Made from its code.
${api.types.trimEnd()}

/**
 * ${api.description}
 *
 * Attributes:
${api.attributes.map(({name, type, description}) => ` * - \`${name}\` (${type}): ${description}`).join('\n')}
 */
export interface ${name} extends HTMLElement {
${api.properties.flatMap(({name, type, description}) => [doc(description), `  ${name}: ${type};`]).join('\n')}
${api.methods.flatMap(({name, description}) => [doc(description), `  ${name}(): void;`]).join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
  interface GlobalEventHandlersEventMap extends ImhEmbedEventMap {}
}
`;
}

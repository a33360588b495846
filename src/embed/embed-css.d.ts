/** The styles of widgets; the bundler makes them of `embed.css` and what that imports. */
declare module 'embed:css' {
  const text: string;
  export default text;
}

declare module 'embed:more-css' {
  const text: string;
  export default text;
}

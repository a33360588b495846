/**
 * Version of the widgets' script, by semantic versioning of what partners can use: attributes,
 * events, methods, parts and custom properties. The words have versions of their own.
 */
export const embedVersion = '1.0.0';

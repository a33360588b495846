interface TrustedTypes {
  createPolicy(
    name: string,
    rules: {createScriptURL(address: string): string},
  ): {
    createScriptURL(address: string): string;
  };
}

/** A worker's address must be vouched for; this policy vouches for this one alone. */
export function trust({href}: URL): string {
  const {trustedTypes} = globalThis as {trustedTypes?: TrustedTypes};
  const policy = trustedTypes?.createPolicy('imh', {
    createScriptURL: (address) => {
      if (address !== href) throw new TypeError(`${address} is not the worker.`);
      return address;
    },
  });
  return policy?.createScriptURL(href) ?? href;
}

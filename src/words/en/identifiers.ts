/** Words about what could identify a person. */
export const identifierWords = {
  kinds: {
    nhs: 'an NHS or CHI number',
    birth: 'a date of birth',
    date: 'a full date, perhaps of birth',
    postcode: 'a postcode',
    phone: 'a phone number',
    email: 'an e-mail address',
  },
  asks: (found: readonly {readonly kind: string; readonly shown: string}[], more: number) =>
    found.length === 1 && !more
      ? `This looks like ${found[0]?.kind}: ${found[0]?.shown}. Change it, or save it as it is.`
      : `These could identify a person: ${joined([
          ...found.map(({kind, shown}) => `${kind} (${shown})`),
          ...(more ? [`${more} more`] : []),
        ])}. Change the text, or save it as it is.`,
  passOn: (found: readonly {readonly kind: string; readonly count: number}[]) =>
    `Your words hold what looks like ${joined(
      found.map(({kind, count}) => (count > 1 ? `${kind} (${count})` : kind)),
    )}. Look at them before you pass this on.`,
};

function joined(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
}

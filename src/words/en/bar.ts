/** Words of `imh-bar`, in the window of an installed course. */
export const barWords = {
  region: 'This window',
  back: 'Back',
  home: 'All lessons',
  reload: 'Reload',
};

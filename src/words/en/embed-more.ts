/** Words of the widgets that few pages need. */
export const embedMoreWords = {
  kept: 'This site keeps your answers in this browser.',
  forget: 'Forget my answers here',
  forgotten: 'Your answers to this item are no longer kept.',
  notKept: 'This browser does not let this site keep your answers.',
};

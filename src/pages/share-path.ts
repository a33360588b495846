/** Where the page for other sites is, from the root of the site. */
export const sharePath = 'share.html';

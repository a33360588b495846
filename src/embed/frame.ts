// Browser entry of the pages made for frames: tells the page around it how tall it is, so that a
// resizer can make room. It says nothing else, and to a page that does not listen nothing at all.
if (parent !== window) {
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    // Whoever frames us may know how tall we are; who that is, an opaque origin cannot know.
    parent.postMessage({imh: 'height', height}, '*');
  };
  new ResizeObserver(tell).observe(document.documentElement);
  tell();
}

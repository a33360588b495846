/** The course's mark: a large and a small shape close together. Beside the course's name it says nothing new. */
export const mark =
  '<svg viewBox="60 70 400 366" aria-hidden="true"><path class="big" d="M384 140a66 66 0 1 1-132 0 66 66 0 0 1 132 0zm-50 80c78 8 114 92 112 160 0 34-20 52-52 52H188C116 432 66 392 66 342c0-34 36-42 52-14 14 26 38 42 72 42 52 0 72-38 78-84 4-42 26-70 66-66z"/><path class="small" d="M228 170a50 50 0 1 1-100 0 50 50 0 0 1 100 0zm-38 64c42 0 62 26 58 56-4 36-24 58-60 58-34 0-56-24-58-58-2-32 20-56 60-56z"/></svg>';

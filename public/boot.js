// Runs before anything is painted. It sets the theme, and on a link it hides the page's example until the link's own
// scenario is computed: a link must never show another scenario's figures.
(() => {
  const html = document.documentElement;
  try {
    const theme = localStorage.getItem("tollgate.theme");
    if (theme === "light" || theme === "dark") html.dataset.theme = theme;
  } catch {
    // Storage is off: the system's theme it is.
  }
  // The calculator lies beside this file, wherever the site is hosted.
  const home = new URL(".", document.currentScript.src).pathname;
  const isHome = location.pathname === home || location.pathname === `${home}index.html`;
  if (isHome && (location.search.length > 1 || /^#(v|kind)=/.test(location.hash))) html.dataset.link = "pending";
  // A browser's first formatter of numbers takes it 5 to 30 ms, a phone four times that. Once the text is painted, the
  // page's scripts are still on their way: nobody waits then, and the page wakes that much sooner.
  const afterText = new PerformanceObserver((paints) => {
    if (paints.getEntriesByName("first-contentful-paint").length === 0) return;
    afterText.disconnect();
    new Intl.NumberFormat("en-US");
  });
  if (isHome) afterText.observe({ type: "paint" });
})();

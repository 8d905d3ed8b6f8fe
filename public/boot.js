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
})();

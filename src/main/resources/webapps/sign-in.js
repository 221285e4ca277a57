// Whoever has to sign in does so at the portal's login page, which leads back to where they were.
(() => {
  const signIn = was => {
    if (location.hash.startsWith('#/login')) {
      history.replaceState(null, '', was);
      location.reload();
    }
  };
  addEventListener('hashchange', event => signIn(event.oldURL.includes('#/login') ? location.pathname : event.oldURL));
  signIn(location.pathname);
})();

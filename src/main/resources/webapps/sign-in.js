// Whoever has to sign in does so at the portal's login page, which leads back to where they were.
(() => {
  const isLogin = address => /#!?\/login/.test(address);
  const signIn = was => {
    if (isLogin(location.hash)) {
      history.replaceState(null, '', isLogin(was) ? location.pathname : was);
      location.reload();
    }
  };
  addEventListener('hashchange', event => signIn(event.oldURL));
  signIn(location.pathname);
})();

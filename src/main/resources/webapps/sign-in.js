// Whoever has to sign in does so at the portal's login page, which leads back to where they were.
(() => {
  const isLogin = address => /#!?\/login/.test(address);
  let leaving = false;
  const signIn = was => {
    // Once: each time would begin a session of its own, and the last one is not always the one that stays.
    if (!leaving && isLogin(location.hash)) {
      leaving = true;
      history.replaceState(null, '', isLogin(was) ? location.pathname : was);
      location.reload();
    }
  };
  addEventListener('hashchange', event => signIn(event.oldURL));
  signIn(location.pathname);
})();

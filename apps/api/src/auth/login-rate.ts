/** By address. A whole bureau may sit behind one, and a demonstration logs in a hundred people at once. */
export const LOGIN_RATE = { burst: 300, perSecond: 10 };

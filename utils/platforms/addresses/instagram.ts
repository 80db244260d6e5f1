/** Lists of people, notifications, settings: nobody's posts. */
export const pagesWithoutPosts = {
  followers: /^\/[\w.]+\/(?:followers|following)(?:[/?]|$)/,
  notifications: /^\/(?:notifications|accounts\/activity)(?:[/?]|$)/,
  messages: /^\/direct(?:[/?]|$)/,
  suggestions: /^\/explore\/people(?:[/?]|$)/,
  search: /^\/explore\/search(?:[/?]|$)/,
  settings: /^\/(?:accounts\/(?!activity|login)|your_activity|emails)(?:[/?]|$)?/,
  'log-in': /^\/accounts\/(?:login|signup|emailsignup)(?:[/?]|$)/,
};

import { useEffect } from 'preact/hooks';

/** Does something at once, every minute while this page is to be seen, and when it comes to be seen again. */
export function useEachMinute(work: () => Promise<unknown>): void {
  useEffect(() => {
    const now = () => {
      if (document.visibilityState === 'visible') work().catch(reportError);
    };
    now();
    const timer = setInterval(now, 60_000);
    document.addEventListener('visibilitychange', now);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', now);
    };
  }, []);
}

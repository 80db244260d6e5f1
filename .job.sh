cd /work/wt-quiet
rm -f /tmp/job.done
nice npx wxt build 2>&1 | tail -1; nice npx wxt build -b firefox --mv3 2>&1 | tail -1
nice npx tsx .look.mts > /tmp/job.look 2>&1
nice npx playwright test -c tests/e2e/playwright.config.ts unseen > /tmp/job.unseen 2>&1
touch /tmp/job.done

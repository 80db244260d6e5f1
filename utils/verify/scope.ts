/** What a verdict shows and what it does not: one sentence for the command line, verify.html and verify.sh. */
export const scopeWords = {
  en: 'This shows whether files changed after they were sealed, and which keys signed. It does not show that the page was true, who wrote it, or who recorded it; nor that nothing was left out, or that every word could be seen on the page. Of a redacted copy it does not show why these words were taken out: that was the choice of whoever made it, and a number or an address that is left can lead to the post.',
  ja: 'この結果が示すのは、封印のあとにファイルが変わったかどうかと、どの鍵が署名したかです。ページの内容が本当か、だれが書いたか、だれが記録したかは示しません。省かれた投稿や記録がないことも、すべての言葉が画面に見えていたことも示しません。墨消し写しで何を消すかは、作った人が選んだものです。残っている番号やURLからは、元の投稿がひらけることがあります。',
} as const;

import { useId } from 'preact/hooks';

/** The dog, large, with collar and tag. */
export function Hero() {
  const clip = useId();
  return (
    <svg class="hero" viewBox="0 0 160 160" aria-hidden="true">
      <circle cx="80" cy="80" r="80" />
      <g transform="translate(20 19) scale(3.9)">
        <clipPath id={clip}>
          <circle cx="15.38" cy="15.64" r="20.5" />
        </clipPath>
        <g clip-path={`url(#${clip})`}>
          <path
            class="fur"
            fill-rule="evenodd"
            d="M2.6 40C2.6 37 2.8 34 3 32 3 25.6 4 20.4 7 16.2 8 14.6 8.5 13 8.7 11.2L9.5 4C9.6 2.7 11.1 2.2 12 3.1L17 8.2C19.6 8.5 21.5 9.6 22.6 11.6L27 12.3C28.7 12.6 29.8 13.7 29.8 15.2 29.8 17.6 28.3 19.7 25.6 20.2L21.8 20.9C20.6 21.2 20.1 22.2 20.6 23.4 21.8 26.2 23.4 28.8 24.2 32L25.5 40ZM19 11.9a1.35 1.35 0 1 0 .01 0Z"
          />
          <path class="collar" d="M2 24.2C8 28.4 16.4 28.6 22.6 25" />
          <circle class="tag" cx="15.6" cy="30.6" r="2.1" />
        </g>
      </g>
    </svg>
  );
}

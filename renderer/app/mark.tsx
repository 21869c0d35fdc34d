/** The app's mark: square brackets around what is not yet agreed. */
export function Mark() {
  return (
    <svg
      className="mk"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      aria-hidden="true"
    >
      <path d="M8.5 3.5h-5v17h5M15.5 3.5h5v17h-5" />
      <circle cx="12" cy="12" r="2.6" fill="currentColor" stroke="none" />
    </svg>
  );
}

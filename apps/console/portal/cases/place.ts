/** Where in the portal a place of the form (JSON Pointer) or a material is filled in. */
export function placeOf(caseNo: string, subject: string): string {
  const base = `/portal/cases/${caseNo}`;
  if (!subject.startsWith('/')) return `${base}/materials#material-${subject}`;
  return `${base}/form?section=${encodeURIComponent(subject.split('/')[1] ?? '')}`;
}

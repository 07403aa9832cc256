export function subjectProblem(subject: string): string | undefined;
export function commitsSinceRule(folder?: string): { hash: string; subject: string }[] | undefined;

import { type ReactNode } from 'react';
import { type Answer } from '../../api/client';
import { useWords, words } from '../../frame/words';
import { TodoCard } from './todo-card';
import { todosOf } from './todo';

type Case = Answer<'CaseDto'>;

const WORDS = words(
  { title: '您现在要做的', nothing: '现在没有要您做的。有变化会在这里显示，并通知您。' },
  { title: 'What you should do now', nothing: 'Nothing at the moment. What changes is shown here, and you are told.' },
);

/** Everything that waits for the applicant, with how to do it right there. */
export function TodoList({ shown }: { readonly shown: Case }): ReactNode {
  const text = useWords(WORDS);
  const todos = todosOf(shown);
  if (todos.length === 0) return shown.status === 'closed' ? null : <p className="note">{text.nothing}</p>;
  return (
    <section className="todos" aria-labelledby="todos">
      <h2 id="todos">{text.title}</h2>
      {todos.map((todo, index) => (
        <div key={index} className="card todo">
          <TodoCard todo={todo} shown={shown} />
        </div>
      ))}
    </section>
  );
}

import { CloseOutlined } from '@ant-design/icons';
import { Button, Input, Popover, Space } from 'antd';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../frame/words';
import { useSavedFilters, withFilter } from './saved-filters';
import { LIST_WORDS } from './words';

/** Saved filters of a list as links, and the way to save those of now. */
export function SavedFilterBar({ list, query }: { readonly list: string; readonly query: string }): ReactNode {
  const text = useWords(LIST_WORDS);
  const [saved, setSaved] = useSavedFilters(list);
  const [name, setName] = useState('');
  const [isOpen, setOpen] = useState(false);
  const keep = (): void => {
    if (name.trim() === '') return;
    setSaved(withFilter(saved, { name: name.trim(), query }));
    setName('');
    setOpen(false);
  };
  return (
    <Space wrap size="small">
      {saved.map((filter) => (
        <span key={filter.name} className="saved-filter">
          <Link to={{ search: filter.query }}>{filter.name}</Link>
          <button
            type="button"
            aria-label={text.forget(filter.name)}
            onClick={() => setSaved(saved.filter((other) => other !== filter))}
          >
            <CloseOutlined aria-hidden />
          </button>
        </span>
      ))}
      {query !== '' && (
        <Popover
          trigger="click"
          open={isOpen}
          onOpenChange={setOpen}
          content={
            <Space.Compact>
              <Input
                autoFocus
                aria-label={text.savedName}
                placeholder={text.savedName}
                value={name}
                maxLength={20}
                onChange={({ target }) => setName(target.value)}
                onPressEnter={keep}
              />
              <Button type="primary" onClick={keep}>
                {text.keep}
              </Button>
            </Space.Compact>
          }
        >
          <Button type="link">{text.save}</Button>
        </Popover>
      )}
    </Space>
  );
}

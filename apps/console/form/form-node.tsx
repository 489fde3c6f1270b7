import { type FormNode, type FormObject, childPointer, readPointer } from '@yijian/domain/form';
import { type ReactNode } from 'react';
import { Choices, Radios, Tick, YesNo } from './choice-controls';
import { controlId, useForm } from './form-context';
import { FormList } from './form-list';
import { controlOf, requiredNames } from './form-rules';
import { Labelled } from './labelled';
import { DateControl, NumberControl, SelectControl, TextControl } from './text-controls';

/** One element of the form, whatever it is, with its label, hint and problem. */
export interface NodeProps<N extends FormNode = FormNode> {
  readonly node: N;
  /** Its place in the form. */
  readonly pointer: string;
  readonly isRequired: boolean;
}

/** Shows an element by what the schema says it is. */
export function FormElement(props: NodeProps): ReactNode {
  const { node, pointer, isRequired } = props;
  switch (controlOf(node)) {
    case 'group':
      return <FormGroup {...(props as NodeProps<FormObject>)} />;
    case 'list':
      return (
        node.type === 'array' && (
          <FormList
            node={node}
            pointer={pointer}
            isRequired={isRequired}
            entry={(place) => <FormElement node={node.items} pointer={place} isRequired />}
          />
        )
      );
    case 'choices':
      return node.type === 'array' && <Choices node={node} pointer={pointer} isRequired={isRequired} />;
    case 'radio':
      return node.type === 'string' && <Radios node={node} pointer={pointer} isRequired={isRequired} />;
    case 'yesNo':
      return <YesNo {...props} />;
    case 'tick':
      return <Tick {...props} />;
    default:
      return (
        <Labelled {...props}>
          <Line {...props} />
        </Labelled>
      );
  }
}

/** The elements of a group, one below the other; a group within a group has a frame and its title. */
export function FormGroup({ node, pointer }: NodeProps<FormObject>): ReactNode {
  const { data } = useForm();
  const required = requiredNames(node, readPointer(data, pointer));
  const elements = Object.entries(node.properties).map(([name, child]) => (
    <FormElement key={name} node={child} pointer={childPointer(pointer, name)} isRequired={required.includes(name)} />
  ));
  const isWithin = pointer.split('/').length > 2;
  if (!isWithin) return <div className="form-group">{elements}</div>;
  return (
    <fieldset className="form-group form-group-within" id={controlId(pointer)}>
      <legend>{node.title}</legend>
      {elements}
    </fieldset>
  );
}

/** The control of a plain value. */
function Line({ node, pointer }: NodeProps): ReactNode {
  if (node.type === 'number' || node.type === 'integer') return <NumberControl node={node} pointer={pointer} />;
  if (node.type !== 'string') return null;
  switch (controlOf(node)) {
    case 'select':
      return <SelectControl node={node} pointer={pointer} />;
    case 'date':
    case 'dateTime':
      return <DateControl node={node} pointer={pointer} />;
    default:
      return <TextControl node={node} pointer={pointer} />;
  }
}

import type { ComponentProps } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { rehypeHighlights } from './highlights';

const LINK = { target: '_blank', rel: 'noreferrer nofollow', className: 'text-accent-ink underline' };

/*
 * No raw HTML: react-markdown builds elements from the syntax tree, shows HTML as the text it is, and lets only harmless
 * addresses through. Pictures of other sites are links, because the content security policy would not show them.
 */
const COMPONENTS: Components = {
  p: (props) => <p className="whitespace-pre-line not-first:mt-2" {...own(props)} />,
  a: ({ children, ...props }) => (
    <a {...own(props)} {...LINK}>
      {children}
    </a>
  ),
  img: ({ src, alt }) => (
    <a href={String(src)} {...LINK}>
      {alt || String(src)}
    </a>
  ),
  ul: (props) => <ul {...own(props)} className="mt-1 list-disc pl-5 [&_ul]:list-[circle]" />,
  ol: (props) => <ol {...own(props)} className="mt-1 list-decimal pl-5" />,
  h1: (props) => <p {...own(props)} className="mt-2 text-base font-semibold" />,
  h2: (props) => <p {...own(props)} className="mt-2 font-semibold" />,
  h3: (props) => <p {...own(props)} className="mt-2 font-semibold" />,
  blockquote: (props) => (
    <blockquote {...own(props)} className="mt-2 border-l-2 border-line-strong/50 pl-3 text-soft" />
  ),
  code: (props) => <code {...own(props)} className="rounded bg-sunken px-1 font-mono text-[0.8125em]" />,
  pre: (props) => (
    <pre {...own(props)} className="mt-2 overflow-x-auto rounded-lg bg-sunken p-2.5 text-[0.8125rem] [&_code]:p-0" />
  ),
  table: (props) => (
    <table {...own(props)} className="mt-2 block overflow-x-auto [&_td]:pr-4 [&_th]:pr-4 [&_th]:text-left" />
  ),
  hr: () => <hr className="my-3 border-line" />,
  mark: (props) => <mark {...own(props)} className="rounded bg-accent-wash px-0.5 font-medium text-accent-ink" />,
};

/** What the element gets from the renderer, without the node of the syntax tree. */
function own<P extends { node?: unknown }>(props: P): Omit<P, 'node'> {
  const rest = { ...props };
  delete rest.node;
  return rest;
}

type RendererProps = { text: string; highlights: string[] };

export default function MarkdownRenderer({ text, highlights }: RendererProps) {
  const plugins: ComponentProps<typeof ReactMarkdown>['rehypePlugins'] = [[rehypeHighlights, highlights]];
  return (
    <ReactMarkdown remarkPlugins={[remarkGfm]} rehypePlugins={plugins} components={COMPONENTS}>
      {text}
    </ReactMarkdown>
  );
}

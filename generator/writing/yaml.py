"""Values into the text of a YAML file: what does not change stays as it is, comments included."""

import json
import re
from collections.abc import Sequence
from io import StringIO
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark, YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import (
    FoldedScalarString,
    LiteralScalarString,
    SingleQuotedScalarString,
)
from ruamel.yaml.tag import Tag
from ruamel.yaml.tokens import CommentToken

__all__ = ["YAMLError", "rewritten"]

_WIDTH: Final = 1_000_000
"""Lines are never folded but where we say so: what people wrote keeps its lines."""
_LINE: Final = 100
_NUMBER: Final = re.compile(r"-?(0|[1-9]\d{0,14})(\.\d{1,15})?")
_DATE: Final = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_OTHER: Final = re.compile(
    r"[-+]?[\d.][\d_.,:eExXoO+-]*|~|null|true|false|yes|no|on|off|y|n|", re.I
)
_NULLS: Final = frozenset(("", "~", "null", "Null", "NULL"))
_IDENTIFIERS: Final = ("id", "insee")


class _AsText(VersionedResolver):
    """Takes every scalar for text, as our reader does: `02361` and `18:30` stay what they are."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
        if kind is ScalarNode:
            empty = implicit[0] and value in _NULLS
            return Tag(suffix=f"tag:yaml.org,2002:{'null' if empty else 'str'}")
        return super().resolve(kind, value, implicit)


def rewritten(text: str, values: Any) -> str:
    """The text of a file that says `values`, made from the `text` that it had (or had not)."""
    yaml = YAML()
    yaml.Resolver = _AsText
    yaml.width = _WIDTH
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    old = yaml.load(text) if text.strip() else None
    if not isinstance(old, CommentedMap):
        old = CommentedMap()
    _update(old, values)
    made = StringIO()
    yaml.dump(old, made)
    return made.getvalue()


def _update(old: CommentedMap, values: dict[str, Any]) -> None:
    """Let `old` say `values`, in its own order; what is new goes where `values` has it."""
    for name in [name for name in old if name not in values]:
        _keep_comments(old, name)
        del old[name]
    before = 0
    for name, value in values.items():
        if name in old:
            old[name] = _changed(old[name], value, flow=_is_flow(old))
            before = list(old).index(name) + 1
        else:
            old.insert(before, name, _made(value, flow=_is_flow(old) or _small(value)))
            before += 1


def _changed(old: Any, value: Any, *, flow: bool) -> Any:
    if isinstance(old, CommentedMap) and isinstance(value, dict):
        _update(old, value)
        return old
    if isinstance(old, CommentedSeq) and isinstance(value, list):
        _arrange(old, value)
        return old
    return old if old == value else _made(value, flow=flow)


def _arrange(old: CommentedSeq, values: Sequence[Any]) -> None:
    """Let a list say `values`: what stays keeps its place, its comments and its form."""
    named = [_name(each) for each in values]
    if values and _is_flow(old) and all(isinstance(each, str) for each in values):
        old[: len(values)] = [_made(each, flow=True) for each in values]
        del old[len(values) :]
        return
    for index in reversed(range(len(old))):
        if _name(_values(old[index])) not in named:
            _keep_comments(old, index)
            del old[index]
    kept = [_name(_values(each)) for each in old]
    flow = _is_flow(old)
    for index, value in enumerate(values):
        if index < len(kept) and kept[index] == named[index]:
            old[index] = _changed(old[index], value, flow=flow)
        else:
            old.insert(index, _made(value, flow=flow))
            kept.insert(index, named[index])
    del old[len(values) :]


def _keep_comments(old: CommentedMap | CommentedSeq, gone: Any) -> None:
    """Move the lines of comment that follow what goes under what stands before it."""
    lines = _following(old, gone)
    keys = list(old) if isinstance(old, CommentedMap) else list(range(len(old)))
    at = keys.index(gone)
    if lines and at:
        _follow(old, keys[at - 1], lines)
    elif lines.strip() and len(keys) > 1:
        said = "\n".join(line.strip().removeprefix("#").strip() for line in lines.splitlines())
        said = said.strip("\n")
        old.yaml_set_comment_before_after_key(keys[1], before=said, indent=old.lc.col)


def _following(old: Any, key: Any) -> str:
    """The lines of comment under the last line of what stands at `key`."""
    inner = old[key]
    if isinstance(inner, CommentedMap | CommentedSeq) and len(inner) and not _is_flow(inner):
        last = list(inner)[-1] if isinstance(inner, CommentedMap) else len(inner) - 1
        return _following(inner, last)
    tokens = old.ca.items.get(key) or []
    token = next((each for each in reversed(tokens) if each is not None), None)
    token = token[0] if isinstance(token, list) and token else token
    text = str(token.value) if token else str(getattr(inner, "comment", None) or "")
    return text.partition("\n")[2]


def _follow(old: Any, key: Any, lines: str) -> None:
    """Write `lines` of comment under the last line of what stands at `key`."""
    inner = old[key]
    if isinstance(inner, CommentedMap | CommentedSeq) and len(inner) and not _is_flow(inner):
        last = list(inner)[-1] if isinstance(inner, CommentedMap) else len(inner) - 1
        _follow(inner, last, lines)
        return
    slot = 2 if isinstance(old, CommentedMap) else 0
    tokens = old.ca.items.setdefault(key, [None] * (4 if slot else 1))
    held = tokens[slot]
    if held is None:
        tokens[slot] = CommentToken(f"\n{lines}", CommentMark(0), None)
    else:
        end = "" if held.value.endswith("\n") else "\n"
        held.value = f"{held.value}{end}{lines}"


def _name(value: Any) -> str:
    """What tells an item of a list apart: its identifier, or all that it says."""
    if isinstance(value, dict):
        for key in _IDENTIFIERS:
            if isinstance(value.get(key), str):
                return f"{key}={value[key]}"
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _values(old: Any) -> Any:
    """What a part of the file says, as plain values."""
    if isinstance(old, CommentedMap):
        return {key: _values(each) for key, each in old.items()}
    if isinstance(old, CommentedSeq):
        return [_values(each) for each in old]
    return old if old is None else str(old)


def _is_flow(old: CommentedMap | CommentedSeq) -> bool:
    return bool(old.fa.flow_style())


def _made(value: Any, *, flow: bool) -> Any:
    """A new value, written as the files of the project are."""
    if isinstance(value, dict):
        made = CommentedMap(
            {key: _made(each, flow=flow or _small(each)) for key, each in value.items()}
        )
        if flow:
            made.fa.set_flow_style()
        return made
    if isinstance(value, list):
        listed = CommentedSeq([_made(each, flow=flow) for each in value])
        if flow or (_short(value) and all(isinstance(each, str) for each in value)):
            listed.fa.set_flow_style()
        return listed
    return value if value is None else _scalar(str(value), flow=flow)


def _small(value: Any) -> bool:
    """Whether an object inside another fits on its line: `{lat: 46.5, lon: 2.5}`."""
    return isinstance(value, dict) and _short(value) and set(map(type, value.values())) == {str}


def _short(value: Any) -> bool:
    return len(json.dumps(value, ensure_ascii=False)) < _LINE - 30


def _scalar(text: str, *, flow: bool) -> Any:
    """A new text; what another reader of YAML would take for something else is quoted."""
    usual = _NUMBER.fullmatch(text) or _DATE.fullmatch(text)
    if _OTHER.fullmatch(text) and not usual:
        return SingleQuotedScalarString(text)
    if "\n" in text and not flow:
        return LiteralScalarString(text)
    if len(text) > _LINE and not flow and "  " not in text and not text.startswith(" "):
        return _folded(text)
    return text


def _folded(text: str) -> Any:
    """A long text over several lines."""
    made = FoldedScalarString(text)
    folds, start = [], 0
    while len(text) - start > _LINE:
        at = text.rfind(" ", start + 1, start + _LINE)
        if at < 0:
            break
        folds.append(at)
        start = at
    made.fold_pos = folds
    return made

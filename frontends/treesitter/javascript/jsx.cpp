#include "frontends/treesitter/javascript/lowering.h"

#include "frontends/treesitter/javascript/syntax.h"

#include "llvm/ADT/StringExtras.h"

namespace leaklint::frontends::javascript {

/// `<Name a={x}>{y}</Name>`: what is handed to the element, as uses of one opaque.
Task<LocalId> Lowering::jsx(const Node *node) {
  llvm::SmallVector<LocalId, 8> uses;
  const Node *opening = node->kind == kind::JsxElement ? node->child(field::OpenTag) : node;
  if (opening) {
    const Node *name = opening->child(field::Name);
    // Small letters are the host's own elements; anything else is a component, a value.
    const bool component =
        name && (name->kind == kind::MemberExpression ||
                 (name->kind == kind::Identifier && (textOf(name).front() < 'a' || textOf(name).front() > 'z')));
    if (component)
      if (const std::optional<AccessPath> path = plainPath(name))
        uses.push_back(read(name->range(), *path));
    for (const Node *child : opening->children())
      if (child->kind == kind::JsxAttribute || child->kind == kind::JsxExpression)
        co_await jsxAttribute(child, uses);
  }
  if (node->kind == kind::JsxElement)
    for (const Node *child : node->children())
      if (child->kind == kind::JsxElement || child->kind == kind::JsxSelfClosingElement ||
          child->kind == kind::JsxExpression)
        co_await jsxAttribute(child, uses);
  co_return build().opaque(node->range(), "jsx", uses);
}

/// An attribute, a spread of attributes or a child.
Task<void> Lowering::jsxAttribute(const Node *node, llvm::SmallVectorImpl<LocalId> &uses) {
  const Node *given = node;
  if (node->kind == kind::JsxAttribute) {
    given = nullptr;
    for (const Node *child : node->children())
      if (child->kind != kind::PropertyIdentifier && child->kind != kind::JsxNamespaceName)
        given = child;
  }
  if (given && given->kind == kind::JsxExpression)
    given = given->firstNamed();
  if (given && given->kind != kind::String)
    uses.push_back(co_await value(given));
}

} // namespace leaklint::frontends::javascript

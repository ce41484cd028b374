// goto and labels. The scopes that a jump leaves are those open where it stands and not where its label does.

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using clang::LabelDecl;
using clang::Stmt;
using llvm::dyn_cast;

/// The statements around each label of the function, found when the first goto or label is met.
void Lowering::findLabels() {
  if (std::exchange(here->labelsFound, true) || !here->body)
    return;
  struct Visit {
    const Stmt *node;
    size_t depth;
  };
  llvm::SmallVector<Visit, 32> open{{here->body, 0}};
  llvm::SmallVector<const Stmt *, 16> around;
  while (!open.empty()) {
    const Visit at = open.pop_back_val();
    around.truncate(at.depth);
    if (!at.node || llvm::isa<clang::LambdaExpr>(at.node))
      continue;
    if (const auto *label = dyn_cast<clang::LabelStmt>(at.node))
      here->labels[label->getDecl()].around.assign(around.begin(), around.end());
    if (const auto *address = dyn_cast<clang::AddrLabelExpr>(at.node))
      here->addressTaken.push_back(address->getLabel());
    around.push_back(at.node);
    for (const Stmt *child : at.node->children())
      open.push_back({child, around.size()});
  }
}

BlockId Lowering::labelBlock(const LabelDecl *label) {
  FunctionContext::Label &known = here->labels[label];
  if (known.block == ir::kNoBlock)
    known.block = build().newBlock();
  return known.block;
}

void Lowering::jumpTo(const LabelDecl *label, SourceRange range) {
  findLabels();
  const BlockId block = labelBlock(label);
  const FunctionContext::Label &known = here->labels[label];
  if (known.seen)
    return build().emitJump(range, block, std::min(known.depth, build().scopeDepth()));
  // Forward: what the innermost statement around both has opened itself, stays open.
  size_t depth = 0;
  for (size_t i = 0; i < here->frames.size(); ++i)
    if (llvm::is_contained(known.around, here->frames[i].statement))
      depth = i + 1 < here->frames.size() ? here->frames[i + 1].depth : build().scopeDepth();
  build().emitJump(range, block, depth);
}

LocalId Lowering::VisitGotoStmt(const clang::GotoStmt *node) {
  jumpTo(node->getLabel(), rangeOf(node));
  return kNoLocal;
}

/// To any label whose address is taken.
LocalId Lowering::VisitIndirectGotoStmt(const clang::IndirectGotoStmt *node) {
  effect(node->getTarget());
  findLabels();
  for (const LabelDecl *label : here->addressTaken) {
    const BlockId jump = build().newBlock();
    const BlockId next = build().newBlock();
    build().conditionalBranch(rangeOf(node), {}, jump, next);
    build().setInsertPoint(jump);
    jumpTo(label, rangeOf(node));
    build().setInsertPoint(next);
  }
  build().emitUnreachable(rangeOf(node));
  return kNoLocal;
}

LocalId Lowering::VisitLabelStmt(const clang::LabelStmt *node) {
  findLabels();
  const BlockId block = labelBlock(node->getDecl());
  FunctionContext::Label &known = here->labels[node->getDecl()];
  if (!known.seen) {
    known.seen = true;
    known.depth = build().scopeDepth();
    goOnAt(block, unit.sources.range(node->getIdentLoc()));
  }
  statement(node->getSubStmt());
  return kNoLocal;
}

} // namespace leaklint::frontends::cpp

#include "frontends/clang/lowering.h"

namespace leaklint::frontends::cpp {

using llvm::dyn_cast;

/// A chain of tests. The cases stand wherever they do in the body, and fall through to one another.
LocalId Lowering::VisitSwitchStmt(const clang::SwitchStmt *node) {
  const size_t around = build().scopeDepth();
  if (node->getInit())
    statement(node->getInit());
  if (node->getConditionVariable())
    variable(node->getConditionVariable());
  const LocalId subject = value(node->getCond());
  const BlockId exit = build().newBlock();
  BlockId otherwise = exit;
  llvm::SmallVector<const clang::SwitchCase *, 16> cases; // Clang lists them from the last to the first
  for (const clang::SwitchCase *each = node->getSwitchCaseList(); each; each = each->getNextSwitchCase())
    cases.push_back(each);
  for (const clang::SwitchCase *each : llvm::reverse(cases)) {
    const BlockId block = here->cases[each] = build().newBlock();
    if (const auto *labelled = dyn_cast<clang::CaseStmt>(each))
      caseTest(labelled, subject);
    else
      otherwise = block;
  }
  build().branch(rangeOf(node->getCond()), otherwise);
  build().pushJumpScope({}, exit, ir::kNoBlock);
  scoped(node->getBody());
  build().popJumpScope();
  goOnAt(exit, rangeOf(node));
  popCleanups(around);
  return kNoLocal;
}

/// Goes to the case when it matches, on to the next test when it does not.
void Lowering::caseTest(const clang::CaseStmt *node, LocalId subject) {
  const BlockId next = build().newBlock();
  ir::Test test;
  const std::optional<ir::Constant> label = node->getRHS() ? std::nullopt : constantOf(node->getLHS());
  if (label) {
    test.kind = ir::TestKind::Equals;
    test.subject = subject;
    test.constant = *label;
  }
  build().conditionalBranch(unit.sources.range({node->getKeywordLoc(), node->getLHS()->getEndLoc()}), test,
                            here->cases[node], next);
  build().setInsertPoint(next);
}

LocalId Lowering::VisitSwitchCase(const clang::SwitchCase *node) {
  const clang::Stmt *inside = node;
  while (const auto *each = dyn_cast<clang::SwitchCase>(inside)) { // many labels of one statement
    if (const auto found = here->cases.find(each); found != here->cases.end())
      goOnAt(found->second, unit.sources.range(each->getKeywordLoc()));
    inside = each->getSubStmt();
  }
  statement(inside);
  return kNoLocal;
}

LocalId Lowering::VisitBreakStmt(const clang::BreakStmt *node) {
  if (!build().emitBreak(rangeOf(node)))
    build().opaque(rangeOf(node), "break without a loop", {});
  return kNoLocal;
}

LocalId Lowering::VisitContinueStmt(const clang::ContinueStmt *node) {
  if (!build().emitContinue(rangeOf(node)))
    build().opaque(rangeOf(node), "continue without a loop", {});
  return kNoLocal;
}

} // namespace leaklint::frontends::cpp

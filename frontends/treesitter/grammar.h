#pragma once

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <vector>

extern "C" {
typedef struct TSLanguage TSLanguage;
}

namespace leaklint::frontends::treesitter {

/// A frontend's own number for a kind of node, the same in all grammars of the language.
/// A named kind that the frontend does not list gets a number from Grammar::firstUnlisted() on.
using Kind = uint16_t;
/// A frontend's own number for a field; 0 for none.
using Field = uint8_t;

enum class Treatment : uint8_t {
  Keep,    ///< the node and what is in it
  Leaf,    ///< the node, nothing in it
  Comment, ///< goes to SyntaxTree::comments
  Fielded, ///< a leaf, kept only where it is a field of its parent: an operator, not the same sign in a type
  InLists, ///< a leaf, kept only directly below nodes treated as List: a comma that makes a hole
  List,    ///< as Keep
  Drop,    ///< punctuation
};

struct KindSpec {
  llvm::StringRef name;
  bool named = true;
  Treatment treatment = Treatment::Keep;
};

/// Translates a tree-sitter grammar's symbols and fields to the frontend's numbers, once for all files.
/// Kinds and fields count from 1 in the order given; 0 is an ERROR node / no field.
class Grammar {
public:
  Grammar(const TSLanguage *language, llvm::ArrayRef<KindSpec> kinds, llvm::ArrayRef<llvm::StringRef> fields);

  const TSLanguage *language() const { return grammar; }
  Kind kindOf(uint16_t symbol) const { return symbol < kinds.size() ? kinds[symbol] : kError; }
  Treatment treatmentOf(uint16_t symbol) const {
    return symbol < treatments.size() ? treatments[symbol] : Treatment::Keep;
  }
  bool isNamed(uint16_t symbol) const { return symbol >= named.size() || named[symbol] != 0; }
  Field fieldOf(uint16_t id) const { return id < fields.size() ? fields[id] : Field(0); }
  Kind firstUnlisted() const { return listed; }
  /// The grammar's own name of a kind, for messages.
  std::string nameOf(Kind kind) const;

  static constexpr Kind kError = 0;

private:
  const TSLanguage *grammar;
  std::vector<Kind> kinds;
  std::vector<Treatment> treatments;
  std::vector<Field> fields;
  std::vector<char> named;
  std::vector<std::string> names;
  Kind listed;
};

} // namespace leaklint::frontends::treesitter

#include "frontends/treesitter/grammar.h"

#include "llvm/ADT/StringMap.h"

#include <tree_sitter/api.h>

namespace leaklint::frontends::treesitter {

namespace {

/// An anonymous token may be spelled like a named kind (`this` against (this)): the key keeps them apart.
std::string keyOf(llvm::StringRef name, bool named) { return (named ? "+" : "-") + name.str(); }

} // namespace

Grammar::Grammar(const TSLanguage *language, llvm::ArrayRef<KindSpec> specs, llvm::ArrayRef<llvm::StringRef> fieldNames)
    : grammar(language), listed(static_cast<Kind>(specs.size() + 1)) {
  llvm::StringMap<Kind> byName;
  names.emplace_back("ERROR");
  for (const KindSpec &spec : specs) {
    byName[keyOf(spec.name, spec.named)] = static_cast<Kind>(names.size());
    names.push_back(spec.name.str());
  }
  const uint32_t symbols = ts_language_symbol_count(language);
  for (uint32_t symbol = 0; symbol < symbols; ++symbol) {
    const TSSymbolType type = ts_language_symbol_type(language, static_cast<TSSymbol>(symbol));
    const bool isNamedKind = type == TSSymbolTypeRegular;
    const char *name = ts_language_symbol_name(language, static_cast<TSSymbol>(symbol));
    const auto found = byName.find(keyOf(name, isNamedKind));
    const bool known = found != byName.end();
    named.push_back(isNamedKind ? 1 : 0);
    kinds.push_back(known ? found->second : static_cast<Kind>(listed + symbol));
    treatments.push_back(known ? specs[found->second - 1].treatment : isNamedKind ? Treatment::Keep : Treatment::Drop);
  }
  fields.assign(ts_language_field_count(language) + 1, 0);
  for (size_t index = 0; index < fieldNames.size(); ++index) {
    const TSFieldId id = ts_language_field_id_for_name(language, fieldNames[index].data(),
                                                       static_cast<uint32_t>(fieldNames[index].size()));
    if (id != 0)
      fields[id] = static_cast<Field>(index + 1);
  }
}

std::string Grammar::nameOf(Kind kind) const {
  if (kind < listed)
    return names[kind];
  const char *name = ts_language_symbol_name(grammar, static_cast<TSSymbol>(kind - listed));
  return name ? name : "unknown";
}

} // namespace leaklint::frontends::treesitter

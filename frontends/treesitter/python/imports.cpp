#include "frontends/treesitter/python/imports.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"

namespace leaklint::frontends::python {

namespace path = llvm::sys::path;

namespace {

constexpr unsigned kMaxFolders = 12;

llvm::StringRef firstWord(llvm::StringRef text) {
  return text.ltrim().take_until([](char c) { return c == ' ' || c == '\t'; });
}

/// `a as b, c` up to the end of the statement.
void addNames(llvm::StringRef list, llvm::StringRef specifier, std::vector<ImportText> &found) {
  llvm::SmallVector<llvm::StringRef, 8> names;
  list.split(names, ',');
  for (llvm::StringRef each : names) {
    // A list in parentheses may stand on several lines, with comments.
    each = each.ltrim(" \t\r\n(\\");
    while (each.starts_with("#"))
      each = each.drop_until([](char c) { return c == '\n'; }).ltrim(" \t\r\n(\\");
    each = firstWord(each).rtrim(" \t\r\n);");
    each = each.take_while([](char c) { return llvm::isAlnum(c) || c == '_' || c == '.' || c == '*'; });
    if (each.empty())
      continue;
    if (specifier.empty())
      found.push_back({each.str(), {}, false});
    else
      found.push_back({specifier.str(), each == "*" ? std::string() : each.str(), each == "*"});
  }
}

/// The module or package at `folder/name`.
std::optional<std::string> moduleAt(llvm::StringRef base, const FileSet &files) {
  if (std::string file = (base + ".py").str(); files.contains(file))
    return file;
  if (std::string package = (base + "/__init__.py").str(); files.contains(package))
    return package;
  return std::nullopt;
}

std::optional<ResolvedImport> below(llvm::StringRef folder, llvm::StringRef dotted, llvm::StringRef member,
                                    const FileSet &files) {
  llvm::SmallString<256> base(folder);
  llvm::SmallVector<llvm::StringRef, 8> parts;
  dotted.split(parts, '.', -1, /*KeepEmpty=*/false);
  for (llvm::StringRef part : parts)
    path::append(base, part);
  if (!member.empty())
    if (auto file = moduleAt((base + "/" + member).str(), files))
      return ResolvedImport{*file, true};
  if (auto file = moduleAt(base, files))
    return ResolvedImport{*file, false};
  return std::nullopt;
}

} // namespace

std::vector<ImportText> scanImports(llvm::StringRef text) {
  std::vector<ImportText> found;
  for (size_t at = 0; at < text.size();) {
    llvm::StringRef rest = text.substr(at);
    llvm::StringRef line = rest.take_until([](char c) { return c == '\n'; });
    at += line.size() + 1;
    llvm::StringRef statement = line.ltrim();
    if (statement.consume_front("import ")) {
      addNames(statement.split('#').first, {}, found);
    } else if (statement.consume_front("from ")) {
      const auto [specifier, names] = statement.split(" import");
      const bool isOpen = names.contains('(') && !names.contains(')');
      const llvm::StringRef list = rest.substr(static_cast<size_t>(names.data() - rest.data()));
      addNames(isOpen ? list.take_until([](char c) { return c == ')'; }) : names.split('#').first, specifier.trim(),
               found);
    }
  }
  return found;
}

std::optional<ResolvedImport> resolveImport(llvm::StringRef importer, const ImportText &import, const FileSet &files) {
  llvm::StringRef dotted = import.specifier;
  llvm::StringRef folder = path::parent_path(importer);
  if (dotted.consume_front(".")) {
    while (dotted.consume_front("."))
      folder = path::parent_path(folder);
    return below(folder, dotted, import.member, files);
  }
  for (unsigned i = 0; i < kMaxFolders && folder.size() > 1; ++i, folder = path::parent_path(folder))
    if (auto file = below(folder, dotted, import.member, files))
      return file;
  return std::nullopt;
}

} // namespace leaklint::frontends::python

#include "frontends/clang/sources.h"

#include "checks/ir/spelling.h"

#include "llvm/Support/Path.h"

namespace leaklint::frontends::cpp {

using clang::FileID;
using clang::SourceLocation;

std::string absolutePath(const clang::SourceManager &sources, FileID file) {
  const clang::OptionalFileEntryRef entry = sources.getFileEntryRefForID(file);
  if (!entry)
    return {};
  if (const llvm::StringRef real = entry->getFileEntry().tryGetRealPathName(); !real.empty())
    return real.str();
  llvm::SmallString<256> path(entry->getName());
  sources.getFileManager().makeAbsolutePath(path);
  llvm::sys::path::remove_dots(path, true);
  return path.str().str();
}

ProjectFiles::ProjectFiles(const clang::SourceManager &manager, const UnitOptions &settings)
    : sources(manager), options(settings) {}

bool ProjectFiles::contains(SourceLocation location) {
  return location.isValid() && contains(sources.getFileID(sources.getExpansionLoc(location)));
}

bool ProjectFiles::contains(FileID file) {
  if (file.isInvalid())
    return false;
  if (file == last)
    return lastDecision;
  const auto [at, isNew] = decided.try_emplace(file, false);
  if (isNew) {
    if (file == sources.getMainFileID()) {
      at->second = true;
    } else if (!clang::SrcMgr::isSystem(sources.getFileCharacteristic(sources.getLocForEndOfFile(file)))) {
      const std::string path = absolutePath(sources, file);
      at->second = !path.empty() && options.isProjectFile(path);
    }
  }
  last = file;
  return lastDecision = at->second;
}

SourceMap::SourceMap(const clang::SourceManager &manager, const clang::LangOptions &dialect,
                     const UnitOptions &settings, ir::Module &made)
    : sources(manager), language(dialect), options(settings), module(made) {
  module.files.assign(1, options.shownName);
  files.assign(1, sources.getMainFileID());
  indices[sources.getMainFileID()] = 0;
}

/// `end`: the last token of a macro's use, not its first.
SourceMap::Place SourceMap::placeOf(SourceLocation location, bool end) const {
  while (location.isMacroID()) {
    if (sources.isMacroArgExpansion(location)) {
      location = sources.getImmediateSpellingLoc(location);
    } else {
      const clang::CharSourceRange use = sources.getImmediateExpansionRange(location);
      location = end ? use.getEnd() : use.getBegin();
    }
  }
  const auto [file, offset] = sources.getDecomposedLoc(location);
  return {file, offset};
}

/// Names are most tokens; the others are lexed anew.
unsigned SourceMap::tokenLength(Place place) const {
  bool invalid = false;
  const llvm::StringRef text = sources.getBufferData(place.file, &invalid).substr(place.offset);
  if (invalid || text.empty())
    return 0;
  if (ir::isNameStart(text.front()))
    if (const size_t length = text.find_if_not(ir::isNamePart); length < text.size() && text[length] > ' ' &&
                                                                text[length] != '"' && text[length] != '\'' &&
                                                                text[length] != '\\' && text[length] < 127)
      return static_cast<unsigned>(length);
  if (text.front() == ')' || text.front() == '}' || text.front() == ';' || text.front() == ']')
    return 1;
  return clang::Lexer::MeasureTokenLength(sources.getComposedLoc(place.file, place.offset), sources, language);
}

uint32_t SourceMap::indexOf(FileID file) {
  const auto [at, isNew] = indices.try_emplace(file, static_cast<uint32_t>(module.files.size()));
  if (isNew) {
    const std::string path = absolutePath(sources, file);
    module.files.push_back(path.empty() ? "<no file>" : options.showHeader(path));
    files.push_back(file);
  }
  return at->second;
}

ir::SourcePosition SourceMap::position(Place place) const {
  return {sources.getLineNumber(place.file, place.offset), sources.getColumnNumber(place.file, place.offset)};
}

ir::SourceRange SourceMap::range(clang::SourceRange range) {
  if (range.isInvalid())
    return {};
  const Place begin = placeOf(range.getBegin(), false);
  Place end = placeOf(range.getEnd(), true);
  if (begin.file.isInvalid())
    return {};
  if (end.file != begin.file || end.offset < begin.offset)
    end = begin;
  end.offset += tokenLength(end);
  return {position(begin), position(end), indexOf(begin.file)};
}

ir::SourceRange SourceMap::endOf(clang::SourceRange range) {
  ir::SourceRange whole = this->range(range.getEnd());
  whole.begin = whole.end;
  return whole;
}

// Comments.

namespace {

llvm::StringRef withoutMarks(llvm::StringRef text) {
  if (text.consume_front("/*"))
    text.consume_back("*/");
  else
    text.consume_front("//");
  text.consume_back("\r");
  return text;
}

} // namespace

void SourceMap::addComments() {
  for (uint32_t index = 0; index < files.size(); ++index) {
    const llvm::StringRef text = sources.getBufferData(files[index]);
    if (text.contains("leaklint") || text.contains("NOLINT"))
      addCommentsOf(files[index], index);
  }
}

void SourceMap::addCommentsOf(FileID file, uint32_t index) {
  const std::optional<llvm::MemoryBufferRef> buffer = sources.getBufferOrNone(file);
  if (!buffer)
    return;
  clang::Lexer lexer(file, *buffer, sources, language);
  lexer.SetCommentRetentionState(true);
  clang::Token token;
  bool atEnd = false;
  while (!atEnd) {
    atEnd = lexer.LexFromRawLexer(token);
    if (token.isNot(clang::tok::comment))
      continue;
    const unsigned begin = sources.getFileOffset(token.getLocation());
    const llvm::StringRef text = buffer->getBuffer().substr(begin, token.getLength());
    const ir::SourceRange where{position({file, begin}), position({file, begin + token.getLength()}), index};
    module.comments.push_back({where, withoutMarks(text).copy(module.arena)});
  }
}

} // namespace leaklint::frontends::cpp

# Generated sources: errors from model/errors.tsv, and model/ (and the built page) embedded byte for byte.
set(GEN ${CMAKE_BINARY_DIR}/gen)
file(GLOB_RECURSE model_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/model/*)
add_custom_command(
  OUTPUT ${GEN}/errors.gen.h ${GEN}/errors.gen.c
  COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/gen.py errors ${CMAKE_SOURCE_DIR}/model/errors.tsv ${GEN}
  DEPENDS ${CMAKE_SOURCE_DIR}/model/errors.tsv ${CMAKE_SOURCE_DIR}/tools/gen.py)
add_custom_target(generated DEPENDS ${GEN}/errors.gen.h)

set(page "")
if(SHENZHI_WEB)
  file(GLOB_RECURSE page_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/src/*)
  add_custom_command(
    OUTPUT ${CMAKE_SOURCE_DIR}/web/dist/index.html
    COMMAND ${CMAKE_COMMAND} -E env npm run build
    WORKING_DIRECTORY ${CMAKE_SOURCE_DIR}/web
    DEPENDS ${page_sources} ${CMAKE_SOURCE_DIR}/web/package.json ${CMAKE_SOURCE_DIR}/web/index.html
    COMMENT "Building the page" VERBATIM USES_TERMINAL)
  set(page ${CMAKE_SOURCE_DIR}/web/dist/index.html)
endif()
add_custom_command(
  OUTPUT ${GEN}/embed.gen.c
  COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/gen.py embed ${CMAKE_SOURCE_DIR} ${GEN}/embed.gen.c
          $<$<BOOL:${SHENZHI_WEB}>:web>
  DEPENDS ${model_files} ${page} ${CMAKE_SOURCE_DIR}/tools/gen.py)
add_library(embed STATIC ${GEN}/embed.gen.c)
target_include_directories(embed PUBLIC ${CMAKE_SOURCE_DIR}/src)

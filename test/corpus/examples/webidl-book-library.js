import { BookManager } from "webidl:pkg/global-book-library";

const favourite = { title: "A Scanner Darkly", author: "P. K. Dick", genre: "science-fiction" };

export const librarian = {
  createLocalLibrary() {
    const manager = new BookManager();
    manager.initLibrary("local");
    return manager.library();
  },
  addFavoriteBook(library) {
    library.addBook(favourite);
    return library;
  },
  getFavoriteBooks(library) {
    return [library, library.listBooks() ?? []];
  },
};

/** What a file box offers to choose from; the server judges by content all the same. */
export const acceptedFiles = '.pdf,.docx,image/jpeg,image/png,image/webp,image/gif'

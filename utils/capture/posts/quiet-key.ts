/** Where scripts in pages find out that nothing of ours is to stand in them; not there while marks are drawn. */
export const quietKey = 'quiet';

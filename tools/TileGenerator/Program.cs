using Testing;
using TileGenerator;

foreach ((string path, string text) in Tiles.Files())
{
    File.WriteAllText(Path.Combine(Repository.Folder, path), text);
    Console.WriteLine(path);
}

using TileGenerator;

string? folder = AppContext.BaseDirectory;
while (folder is not null && !File.Exists(Path.Combine(folder, "MnistNotebooks.slnx")))
    folder = Path.GetDirectoryName(folder);
if (folder is null)
{
    Console.Error.WriteLine($"MnistNotebooks.slnx: not found above {AppContext.BaseDirectory}; build the generator within the repository");
    return 1;
}

foreach ((string path, string text) in Tiles.Files())
{
    File.WriteAllText(Path.Combine(folder, path), text);
    Console.WriteLine(path);
}
return 0;

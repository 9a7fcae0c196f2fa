using System.Text.Json.Nodes;
using LiveNotebooks.Folders;
using NotebookServer.Serving;

namespace NotebookServer.Contents;

/// <summary>The copies of files to which people return: one for each file, where Jupyter keeps it.</summary>
/// <param name="folder">The folder that is served.</param>
internal sealed class Checkpoints(ServedFolder folder)
{
    private const string Id = "checkpoint";

    public JsonArray List(string path) => PlaceOf(path) is { Exists: true } place ? [Model(place)] : [];

    /// <exception cref="RequestFault">There is no such file.</exception>
    public JsonObject Create(string path)
    {
        byte[] content = ServedFile.Read(Existing(path));
        var place = PlaceOf(path);
        AtomicFile.Write(place.FullName, content, makeFolder: true);
        place.Refresh();
        return Model(place);
    }

    /// <exception cref="RequestFault">There is no such checkpoint.</exception>
    public void Restore(string path, string id) =>
        AtomicFile.Write(folder.Find(path), ServedFile.Read(Find(path, id).FullName));

    /// <exception cref="RequestFault">There is no such checkpoint.</exception>
    public void Delete(string path, string id) => Find(path, id).Delete();

    /// <summary>Takes the checkpoint of a file along when it is renamed.</summary>
    public void Move(string from, string to)
    {
        if (PlaceOf(from) is not { Exists: true } place)
            return;
        var target = PlaceOf(to);
        target.Directory!.Create();
        place.MoveTo(target.FullName, overwrite: true);
    }

    /// <summary>Deletes the checkpoint of a file that is deleted.</summary>
    public void Forget(string path)
    {
        if (PlaceOf(path) is { Exists: true } place)
            place.Delete();
    }

    private FileInfo Find(string path, string id) =>
        id == Id && PlaceOf(path) is { Exists: true } place ? place : throw RequestFault.NotFound($"checkpoint {id} of {path}");

    private FileInfo PlaceOf(string path)
    {
        string file = folder.Find(path);
        return new FileInfo(folder.FindKept(file, $"{Path.GetFileNameWithoutExtension(file)}-{Id}{Path.GetExtension(file)}"));
    }

    private string Existing(string path) =>
        folder.Find(path) is var file && File.Exists(file) ? file : throw RequestFault.NotFound(path);

    private static JsonObject Model(FileInfo place) => new()
    {
        ["id"] = Id,
        ["last_modified"] = ApiTime.Of(place.LastWriteTimeUtc),
    };
}

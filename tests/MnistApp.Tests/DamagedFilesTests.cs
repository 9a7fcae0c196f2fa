using System.Text.Json;

namespace MnistApp.Tests;

/// <summary>
/// Damaged pictures are read by a process of its own: a fault of the native library that reads them would end it. A seed makes the
/// same files again.
/// </summary>
public sealed class DamagedFilesTests : IDisposable
{
    private static readonly int s_filesInABatch = LongRun.IsOn ? 500 : 30;

    // Each kind of file, small, and one of each way in which JPEG and PNG are stored.
    private static readonly string[] s_sources =
    [
        "small-1.png", "tiny-inverse-1.png", "pad-5.png", "low-quality-1.jpg", "progressive-1.jpg", "grey-1.jpg", "exif-6-1.jpg",
        "gif-1.gif", "bmp-1.bmp", "fixtures/webp/pad.webp", "fixtures/webp/pen.webp",
    ];

    private readonly TempFolder _folder = new();

    public static IEnumerable<int> Seeds => LongRun.IsOn ? Enumerable.Range(0, 20) : [771];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task DamagedFiles_EachGetAnAnswerOrASentence()
    {
        byte[][] sources = [.. s_sources.Select(Read)];
        sources = [.. sources, Icon(sources[2])];
        foreach (int seed in Seeds)
        {
            string batch = Directory.CreateDirectory(_folder.Find($"{seed}")).FullName;
            var random = new Random(seed);
            for (int i = 0; i < s_filesInABatch; i++)
            {
                byte[] file = Damaged(sources[random.Next(sources.Length)], random);
                await File.WriteAllBytesAsync(Path.Combine(batch, $"{i}.png"), file, TestContext.Current.CancellationToken);
            }

            (int exitCode, string output, string errors) = await MnistProcess.RunAsync(batch, "predict", batch, "--json");

            Assert.True(exitCode is 0 or 1, $"seed {seed}: {exitCode}\n{errors}");
            using JsonDocument answer = JsonDocument.Parse(output);
            Assert.Equal(s_filesInABatch, answer.RootElement.GetProperty("pictures").GetArrayLength());
            foreach (JsonElement picture in answer.RootElement.GetProperty("pictures").EnumerateArray())
            {
                if (picture.TryGetProperty("error", out JsonElement error) && error.GetString() is { } sentence)
                    Assert.Matches(@"^\d+\.png: (is |the |[\d,]+×)", sentence);
                else
                    Assert.True(picture.TryGetProperty("digit", out _), picture.ToString());
            }
            Directory.Delete(batch, recursive: true);
        }
    }

    private static byte[] Read(string name) => File.ReadAllBytes(
        name.Contains('/', StringComparison.Ordinal) ? Path.Combine(AppContext.BaseDirectory, name) : App.Picture(name));

    /// <summary>ICONDIR with one entry, whose data follow after 22 bytes.</summary>
    private static byte[] Icon(byte[] png) =>
        [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 32, 0, .. BitConverter.GetBytes(png.Length), 22, 0, 0, 0, .. png];

    /// <summary>Changes bytes, of which those at the start say most, cuts the end off, and moves, repeats or empties parts.</summary>
    private static byte[] Damaged(byte[] source, Random random)
    {
        byte[] file = [.. source];
        for (int changes = random.Next(1, 12); changes > 0; changes--)
        {
            int at = random.Next(random.Next(2) == 0 ? Math.Min(file.Length, 200) : file.Length);
            int length = random.Next(1, 1 + Math.Min(64, file.Length - at));
            switch (random.Next(6))
            {
                case 0:
                    file[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    file[at] = (byte)(random.Next(2) * 255);
                    break;
                case 2:
                    random.NextBytes(file.AsSpan(at, length));
                    break;
                case 3:
                    file.AsSpan(at, length).Clear();
                    break;
                case 4:
                    file.AsSpan(at, length).CopyTo(file.AsSpan(random.Next(file.Length - length + 1)));
                    break;
                default:
                    if (file.Length > 100 && random.Next(4) == 0)
                        file = file[..random.Next(50, file.Length)];
                    break;
            }
        }
        return file;
    }
}

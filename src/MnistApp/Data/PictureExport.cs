using System.Globalization;
using System.Text;
using MnistHelpers;

namespace MnistApp.Data;

/// <summary>
/// Writes images as PNG files, one folder per set and one file per image, with their labels in a table that <c>predict --labels</c> reads.
/// </summary>
internal static class PictureExport
{
    private const int Together = 500;

    /// <param name="images">The images.</param>
    /// <param name="folder">The folder to write to; created if it is missing.</param>
    /// <param name="count">How many images to write; null for all.</param>
    /// <param name="screen">The screen that shows the progress.</param>
    /// <param name="cancellation">Stops writing; files already written stay.</param>
    public static void Write(ImageSet images, string folder, int? count, Screen screen, CancellationToken cancellation)
    {
        int all = Math.Min(count ?? images.Count, images.Count);
        Directory.CreateDirectory(folder);
        for (int done = 0; done < all; done += Together)
        {
            screen.Progress(FormattableString.Invariant($"{folder}: {done:N0} of {all:N0} pictures"));
            Parallel.For(done, Math.Min(all, done + Together), new ParallelOptions { CancellationToken = cancellation }, i =>
                File.WriteAllBytes(Path.Combine(folder, Name(images, i)), SmallPng.Encode(images.Image(i), images.Columns, images.Rows)));
        }
        screen.Progress("");
        // The labels are written last and atomically: if they exist, so do all pictures.
        var labels = new StringBuilder("file,digits\n");
        for (int i = 0; i < all; i++)
            labels.Append(CultureInfo.InvariantCulture, $"{Name(images, i)},{images.Label(i)}\n");
        AtomicFile.WriteText(Path.Combine(folder, "labels.csv"), labels.ToString(), makeFolder: true);
        screen.Errors.WriteLine(FormattableString.Invariant($"{Printable.Of(folder)}: {all:N0} pictures and labels.csv written"));
    }

    private static string Name(ImageSet images, int i) =>
        string.Create(CultureInfo.InvariantCulture, $"{i:00000}-is-{images.Label(i)}.png");
}

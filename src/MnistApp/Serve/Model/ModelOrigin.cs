namespace MnistApp.Serve.Model;

/// <summary>Where a network comes from.</summary>
internal enum ModelOrigin
{
    /// <summary>It came with the library.</summary>
    Pretrained,

    /// <summary>It was read from a file.</summary>
    File,

    /// <summary>It was trained here on what somebody has drawn.</summary>
    Learned,
}

namespace MnistApp.Serve.Model;

/// <summary>The origin of a network.</summary>
internal enum ModelOrigin
{
    /// <summary>The network came with the library.</summary>
    Pretrained,

    /// <summary>The network was read from a file.</summary>
    File,

    /// <summary>The network was trained here on what people have drawn.</summary>
    Learned,
}

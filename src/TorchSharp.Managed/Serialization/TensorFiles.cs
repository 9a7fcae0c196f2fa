using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(BinaryReader reader) => TensorFormat.Read(reader);

        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <inheritdoc cref="TensorExtensionMethods.Load(BinaryReader, bool)"/>
        public static Tensor Load(string location)
        {
            using FileStream stream = RegularFile.OpenRead(location);
            return Load(stream);
        }

        /// <summary>
        /// Writes the tensor in libtorch's format, which C++ and PyTorch read; not that of
        /// <see cref="TensorExtensionMethods.Save(Tensor, string)"/>.
        /// </summary>
        /// <remarks>The whole storage is written, of a view too: save a <see cref="clone"/> of a small part of a large tensor.</remarks>
        /// <param name="location">The file; its name without the extension becomes that of the archive's folder.</param>
        public void save(string location) => TensorArchive.Write(this, location);

        /// <summary>Reads a tensor from a file in libtorch's format, or one that PyTorch's <c>torch.save</c> wrote.</summary>
        /// <exception cref="InvalidDataException">The file is none, or damaged, or of an element type that there is not here.</exception>
        public static Tensor load(string location) => TensorArchive.Read(location);
    }

    /// <summary>Writes a tensor in libtorch's format, which C++ and PyTorch read.</summary>
    public static void save(Tensor t, string location) => t.save(location);

    /// <summary>Reads a tensor from a file in libtorch's format, or one that PyTorch's <c>torch.save</c> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is none, or damaged, or of an element type that there is not here.</exception>
    public static Tensor load(string location) => Tensor.load(location);
}
